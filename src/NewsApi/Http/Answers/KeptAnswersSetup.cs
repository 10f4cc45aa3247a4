namespace NewsApi.Http.Answers;

internal static class KeptAnswersSetup
{
    public static IServiceCollection AddKeptAnswers(this IServiceCollection services)
    {
        services.AddOptions<CacheOptions>().BindConfiguration(CacheOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        return services.AddSingleton<AnswerCache>().AddSingleton<KnownTotals>().AddSingleton<AnswerEncodings>()
            .AddSingleton<KeptAnswers>();
    }

    public static void UseKeptAnswers(this WebApplication app) =>
        app.Use(next =>
        {
            var answers = app.Services.GetRequiredService<KeptAnswers>();
            return http => answers.AnswerAsync(http, next);
        });
}
