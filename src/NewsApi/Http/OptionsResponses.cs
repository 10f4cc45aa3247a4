namespace NewsApi.Http;

/// <summary>Answers OPTIONS with the methods that the address knows, and the media types that they take.</summary>
internal static class OptionsResponses
{
    private const string Options = "OPTIONS";

    public static void UseOptionsResponses(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        var response = http.Response;
        if (HttpMethods.IsOptions(http.Request.Method)
            && response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            AcceptedMediaTypes.Name(http, HttpMethods.Post);
            AcceptedMediaTypes.Name(http, HttpMethods.Patch);
            response.Headers.Allow = $"{response.Headers.Allow}, {Options}";
        }
    });
}
