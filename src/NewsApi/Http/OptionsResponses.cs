namespace NewsApi.Http;

/// <summary>
/// Responds to OPTIONS with the methods that the resource supports, and the media types that they take; and refuses TRACE,
/// which would echo credentials, everywhere.
/// </summary>
internal static class OptionsResponses
{
    public static void UseOptionsResponses(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        var (method, response) = (http.Request.Method, http.Response);
        if (HttpMethods.IsTrace(method) && response is { HasStarted: false, StatusCode: not StatusCodes.Status405MethodNotAllowed })
        {
            response.StatusCode = StatusCodes.Status405MethodNotAllowed;
            response.Headers.Allow = $"{HttpMethods.Get}, {HttpMethods.Head}, {HttpMethods.Options}";
        }
        else if (HttpMethods.IsOptions(method) && response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            AcceptedMediaTypes.Name(http, HttpMethods.Post);
            AcceptedMediaTypes.Name(http, HttpMethods.Patch);
            response.Headers.Allow = $"{response.Headers.Allow}, {HttpMethods.Options}";
        }
    });
}
