using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>The OpenAPI document at <c>/swagger/v1/swagger.json</c>, and Swagger UI at <c>/swagger</c>.</summary>
internal static class SwaggerSetup
{
    public static IServiceCollection AddSwagger(this IServiceCollection services) => services.AddSwaggerGen(Configure);

    public static void UseSwaggerUi(this WebApplication app)
    {
        // "Try it out" sends requests to the server that the document was loaded from.
        app.UseSwagger(options => options.PreSerializeFilters.Add((document, request) =>
            document.Servers =
            [
                new OpenApiServer { Url = request.PathBase.HasValue ? request.PathBase.Value : "/", Description = "This server" },
            ]));
        app.UseSwaggerUI(options =>
        {
            options.DocumentTitle = "NewsApi";
            options.SwaggerEndpoint("v1/swagger.json", "NewsApi v1");
            options.EnableDeepLinking();
            options.EnableTryItOutByDefault();
            options.DisplayRequestDuration();
            options.DefaultModelsExpandDepth(0);
        });
    }

    /// <summary>
    /// Describes operations by their XML comments; before the filters of features, which find the responses described there.
    /// </summary>
    public static void IncludeComments(SwaggerGenOptions options)
    {
        // A single-file server may have been copied without this file; its document then has no descriptions.
        if (Path.Combine(AppContext.BaseDirectory, "NewsApi.xml") is var comments && File.Exists(comments))
        {
            options.IncludeXmlComments(comments, includeControllerXmlComments: true);
        }
    }

    private static void Configure(SwaggerGenOptions options)
    {
        options.SwaggerDoc("v1", new OpenApiInfo
        {
            Title = "NewsApi",
            Version = "v1",
            Description = "News articles as plain text, stored unchanged, with their sections, quotes, speakers and "
                + "outlets. Offsets are UTF-16 code units into the article's text, half open. Times are UTC. HEAD is supported "
                + "wherever GET is, and OPTIONS everywhere.",
            Contact = new OpenApiContact { Name = "The operator of this server" },
        });
        options.SupportNonNullableReferenceTypes();
        // OpenAPI 3.0 ignores descriptions and "nullable" beside a reference.
        options.UseAllOfToExtendReferenceSchemas();
        options.NonNullableReferenceTypesAsRequired();
        options.CustomOperationIds(api =>
            api.ActionDescriptor.AttributeRouteInfo?.Name
            ?? $"{api.ActionDescriptor.RouteValues["controller"]}_{api.ActionDescriptor.RouteValues["action"]}");
        // HEAD operations would only repeat the GET operations.
        options.DocInclusionPredicate((_, api) => api.HttpMethod != "HEAD");
        options.OrderActionsBy(api => $"{api.RelativePath} {api.HttpMethod}");
        options.ParameterFilter<SwaggerLimits>();
        options.SchemaFilter<SwaggerLimits>();
        options.OperationFilter<FieldsParameter>();
        options.OperationFilter<SwaggerMergePatch>();
        options.OperationFilter<SwaggerBodyExamples>();
        options.OperationFilter<SwaggerConditions>();
        options.OperationFilter<SwaggerProblems>();
        options.OperationFilter<SwaggerDescriptions>();
        options.DocumentFilter<SwaggerNullables>();
        options.DocumentFilter<SwaggerExamples>();
        options.DocumentFilter<SwaggerTags>();
    }
}
