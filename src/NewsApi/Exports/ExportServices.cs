using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Exports;

internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<ExportService>()
        .Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<ExportOperations>());
}
