# Each data source, connection factory and queue of a descriptor becomes a reference to the server's of the same name:
# java:app/jdbc/escrow to java:/jdbc/escrow.
/<(data-source|connection-factory|administered-object)>/ {
  kind = /administered-object/ ? "resource-env-ref" : "resource-ref"
  skip = 1
}
skip && /<name>java:app\// {
  name = $0
  gsub(/.*<name>java:app\/|<\/name>.*/, "", name)
  prefix = kind == "resource-ref" ? "res-ref" : kind
  printf "<%s><%s-name>java:app/%s</%s-name><lookup-name>java:/%s</lookup-name></%s>\n", \
    kind, prefix, name, prefix, name, kind
}
!skip { print }
/<\/(data-source|connection-factory|administered-object)>/ { skip = 0 }
