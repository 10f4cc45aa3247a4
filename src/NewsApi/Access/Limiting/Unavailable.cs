namespace NewsApi.Access.Limiting;

/// <summary>The response of a server that is too busy.</summary>
internal static class Unavailable
{
    /// <summary>Responds with 503; the problem says why.</summary>
    public static Task WriteAsync(HttpContext http, string reason)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return http.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = { Status = StatusCodes.Status503ServiceUnavailable, Detail = reason },
        }).AsTask();
    }
}
