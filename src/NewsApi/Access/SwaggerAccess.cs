using Microsoft.AspNetCore.Authorization;
using Microsoft.OpenApi;
using NewsApi.Access.Keys;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Access;

/// <summary>Documents which scope each operation needs, and what the response is without it.</summary>
internal sealed class SwaggerAccess : IOperationFilter
{
    public static void Add(SwaggerGenOptions options)
    {
        options.AddSecurityDefinition(KeyAuthentication.Scheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.ApiKey,
            In = ParameterLocation.Header,
            Name = KeyAuthentication.Header,
            Description = "A key. `Authorization: Bearer` takes it as well.",
        });
        options.OperationFilter<SwaggerAccess>();
    }

    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var metadata = context.ApiDescription.ActionDescriptor.EndpointMetadata;
        if (metadata.OfType<IAuthorizeData>().LastOrDefault()?.Policy is not { } scope || metadata.Any(one => one is IAllowAnonymous))
        {
            operation.Security = [];
            return;
        }

        var responses = operation.Responses!;
        responses["401"] = new OpenApiResponse { Description = Describe401(scope) };
        responses["403"] = new OpenApiResponse { Description = Describe403(scope, metadata.OfType<AdminWhenAttribute>().FirstOrDefault()) };
        var requirement = new OpenApiSecurityRequirement
        {
            [new OpenApiSecuritySchemeReference(KeyAuthentication.Scheme, context.Document)] = [],
        };

        // An empty requirement makes the key optional.
        operation.Security = scope == Scopes.Read ? [requirement, []] : [requirement];
    }

    private static string Describe401(string scope) => scope == Scopes.Read
        ? "The key is wrong, revoked or expired; or this server needs a key for reading, and there is none."
        : "There is no key, or it is wrong, revoked or expired.";

    private static string Describe403(string scope, AdminWhenAttribute? exception) =>
        $"The key does not have the scope `{scope}`"
        + (exception is null ? "." : $", or `{Scopes.Admin}`, which `{exception.Parameter}` needs.");
}
