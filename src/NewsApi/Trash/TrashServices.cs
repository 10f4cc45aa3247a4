using Microsoft.AspNetCore.Mvc;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Trash;

internal static class TrashServices
{
    public static IServiceCollection AddTrash(this IServiceCollection services)
    {
        services.AddOptions<TrashOptions>().BindConfiguration(TrashOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddSingleton<ErasedWords>();
        services.AddSingleton<ArticleTrash>();
        services.AddSingleton<TrashRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<TrashRetention>());
        services.AddSingleton<TrashedResponses>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<TrashedResponses>());
        services.Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<TrashOperations>());
        return services;
    }
}
