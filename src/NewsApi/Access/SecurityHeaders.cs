namespace NewsApi.Access;

/// <summary>The headers that tell browsers how to treat responses.</summary>
internal static class SecurityHeaders
{
    // Pages have their scripts and styles in files of this server; the Swagger UI needs images in its styles.
    private const string Policy =
        "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

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
            response.Headers.ContentSecurityPolicy = Policy;
            response.Headers["Referrer-Policy"] = "no-referrer";
        }

        return Task.CompletedTask;
    }
}
