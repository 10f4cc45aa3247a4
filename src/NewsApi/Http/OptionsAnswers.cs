namespace NewsApi.Http;

/// <summary>Answers OPTIONS with the methods that the address knows.</summary>
internal static class OptionsAnswers
{
    private const string Options = "OPTIONS";

    public static void UseOptionsAnswers(this WebApplication app) => app.Use(async (http, next) =>
    {
        await next(http);
        var response = http.Response;
        if (HttpMethods.IsOptions(http.Request.Method)
            && response is { HasStarted: false, StatusCode: StatusCodes.Status405MethodNotAllowed })
        {
            response.StatusCode = StatusCodes.Status204NoContent;
            response.Headers.Allow = $"{response.Headers.Allow}, {Options}";
        }
    });
}
