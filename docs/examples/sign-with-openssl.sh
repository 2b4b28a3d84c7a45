#!/bin/sh
# Signs a request (RFC 9421, rsa-v1_5-sha256) with openssl and sends it with curl; prints the answer, then its status.
#
#   sign-with-openssl.sh KEY_ID PRIVATE_KEY.pem METHOD URI [BODY]
#
# A POST gets a new Idempotency-Key; set IDEMPOTENCY_KEY to the one of an earlier POST to repeat that one safely.
set -eu
key_id=$1 private_key=$2 method=$3 uri=$4 body=${5-}

components='"@method" "@target-uri"'
base="\"@method\": $method
\"@target-uri\": $uri"
set -- -H 'Accept: application/json, application/problem+json'

if [ -n "$body" ]; then
  digest="sha-256=:$(printf '%s' "$body" | openssl dgst -sha256 -binary | openssl base64 -A):"
  components="$components \"content-digest\""
  base="$base
\"content-digest\": $digest"
  set -- "$@" -H 'Content-Type: application/json' -H "Content-Digest: $digest" --data-raw "$body"
fi

if [ "$method" = POST ]; then
  key=${IDEMPOTENCY_KEY:-$(openssl rand -hex 16)}
  components="$components \"idempotency-key\""
  base="$base
\"idempotency-key\": $key"
  set -- "$@" -H "Idempotency-Key: $key"
fi

parameters="($components);created=$(date +%s);nonce=\"$(openssl rand -hex 16)\";keyid=\"$key_id\";alg=\"rsa-v1_5-sha256\""
base="$base
\"@signature-params\": $parameters"
signature=$(printf '%s' "$base" | openssl dgst -sha256 -sign "$private_key" | openssl base64 -A)

curl -sS -X "$method" "$uri" "$@" -H "Signature-Input: sig1=$parameters" -H "Signature: sig1=:$signature:" \
  -w '\n%{http_code}\n'
