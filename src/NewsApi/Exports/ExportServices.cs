using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Exports;

/// <summary>Registers exports.</summary>
internal static class ExportServices
{
    public static IServiceCollection AddExports(this IServiceCollection services) => services
        .AddScoped<ExportService>()
        .Configure<SwaggerGenOptions>(swagger => swagger.OperationFilter<SwaggerExports>());
}
