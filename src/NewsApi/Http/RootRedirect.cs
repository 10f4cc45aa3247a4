namespace NewsApi.Http;

/// <summary>Leads from <c>/</c> to Swagger UI.</summary>
internal static class RootRedirect
{
    public static void MapRoot(this WebApplication app) => app.MapMethods(
        "/", [HttpMethods.Get, HttpMethods.Head], (HttpContext http) => Results.Redirect($"{http.Request.PathBase}/swagger/index.html"));
}
