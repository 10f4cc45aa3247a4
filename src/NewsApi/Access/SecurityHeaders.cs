namespace NewsApi.Access;

/// <summary>The headers that tell browsers how to treat responses.</summary>
internal static class SecurityHeaders
{
    // Pages have their scripts and styles in files of this server.
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

    // The Swagger UI writes style attributes.
    private const string SwaggerPolicy = $"{Policy}; style-src 'self' 'unsafe-inline'";

    public static void UseSecurityHeaders(this WebApplication app)
    {
        if (!app.Environment.IsDevelopment())
        {
            app.UseHsts();
        }

        app.Use((http, next) =>
        {
            http.Response.OnStarting(static state => SetAsync((HttpResponse)state), http.Response);
            return next(http);
        });
    }

    private static Task SetAsync(HttpResponse response)
    {
        response.Headers.XContentTypeOptions = "nosniff";
        if (response.ContentType?.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) == true)
        {
            var isSwagger = response.HttpContext.Request.Path.StartsWithSegments("/swagger");
            response.Headers.ContentSecurityPolicy = isSwagger ? SwaggerPolicy : Policy;
            response.Headers["Referrer-Policy"] = "no-referrer";
        }

        return Task.CompletedTask;
    }
}
