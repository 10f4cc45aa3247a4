using Microsoft.AspNetCore.Mvc;
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
        services.AddSingleton<TrashedResponses>();
        services.Configure<MvcOptions>(mvc => mvc.Filters.AddService<TrashedResponses>());
        // First: the filters of all operations describe the response that this one adds.
        services.Configure<SwaggerGenOptions>(swagger => swagger.OperationFilterDescriptors.Insert(
            0, new FilterDescriptor { Type = typeof(TrashOperations), Arguments = [] }));
        return services;
    }
}
