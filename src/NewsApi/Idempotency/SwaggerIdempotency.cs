using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using NewsApi.Http;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Idempotency;

/// <summary>Documents the header <c>Idempotency-Key</c>.</summary>
internal sealed class SwaggerIdempotency : IOperationFilter
{
    public void Apply(OpenApiOperation operation, OperationFilterContext context)
    {
        var filters = context.MethodInfo.GetCustomAttributes(inherit: false).OfType<ServiceFilterAttribute>();
        if (filters.All(filter => filter.ServiceType != typeof(IdempotencyFilter)))
        {
            return;
        }

        SwaggerConditions.AddHeader(
            operation,
            IdempotencyFilter.Header,
            "Makes a retry safe: within 24 hours, a repeated request gets the response of the first and changes nothing.");
        operation.Responses!.TryAdd("422", new OpenApiResponse { Description = "The `Idempotency-Key` was used for another request." });
    }
}
