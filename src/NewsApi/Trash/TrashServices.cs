using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Trash;

internal static class TrashServices
{
    public static IServiceCollection AddTrash(this IServiceCollection services)
    {
        services.AddOptions<TrashOptions>().BindConfiguration(TrashOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ArticleTrash>();
        services.AddSingleton<TrashRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<TrashRetention>());
        services.AddScoped<TrashedArticleAnswers>();
        services.AddScoped<TrashedQuoteAnswers>();
        services.Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<SwaggerTrash>());
        return services;
    }
}
