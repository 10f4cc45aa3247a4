using Microsoft.AspNetCore.Mvc.ApiExplorer;
using NewsApi.Http;
using NewsApi.Imports.Files;
using NewsApi.Jobs;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Imports;

/// <summary>Registers imports.</summary>
internal static class ImportServices
{
    public static IServiceCollection AddImports(this IServiceCollection services) => services
        .AddJson(ImportJsonContext.Default)
        .AddSingleton<RunningImports>()
        .AddSingleton<ItemPreparer>()
        .AddSingleton<ItemConverter>()
        .AddSingleton<ImportStore>()
        .AddSingleton<ImportFolder>()
        .AddSingleton<ImportParts>()
        .AddSingleton<ImportFiles>()
        .AddSingleton<ImportWriter>()
        .AddSingleton<AtomicImports>()
        .AddSingleton<ImportRunner>()
        .AddSingleton<ImportStarter>()
        .AddSingleton<ImportJobs>()
        .AddSingleton<IJobSource>(provider => provider.GetRequiredService<ImportJobs>())
        .AddHostedService(provider => provider.GetRequiredService<ImportJobs>())
        .AddScoped<ImportService>()
        .AddScoped<ImportResults>()
        .AddSingleton<IApiDescriptionProvider, ImportBodies>()
        .Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<SwaggerImports>());
}
