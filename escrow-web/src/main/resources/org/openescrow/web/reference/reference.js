// For reading only: requests have to be signed, and a page should not hold a platform's key.
SwaggerUIBundle({
  url: "../openapi",
  dom_id: "#reference",
  deepLinking: true,
  defaultModelsExpandDepth: 0,
  docExpansion: "list",
  queryConfigEnabled: false,
  supportedSubmitMethods: [],
  validatorUrl: null,
});
