using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Formatters;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Reads a JSON merge patch and the names of the members that it contains.</summary>
internal sealed class MergePatchFormatter<TPatch, T> : InputFormatter
    where TPatch : MergePatch<T>, new()
    where T : class
{
    public MergePatchFormatter() => SupportedMediaTypes.Add(MergePatch.MediaType);

    public override async Task<InputFormatterResult> ReadRequestBodyAsync(InputFormatterContext context)
    {
        var http = context.HttpContext;
        var options = http.RequestServices.GetRequiredService<IOptions<JsonOptions>>().Value.JsonSerializerOptions;
        try
        {
            // Repeated members are found in the second step, which names them.
            using var members = await JsonDocument.ParseAsync(http.Request.Body, cancellationToken: http.RequestAborted);
            var values = members.Deserialize<T>(options) ?? throw new JsonException();
            return await InputFormatterResult.SuccessAsync(new TPatch
            {
                Values = values,
                Members = members.RootElement.EnumerateObject().Select(member => member.Name).ToHashSet(),
            });
        }
        catch (JsonException failure)
        {
            var (member, message) = JsonErrors.Describe(failure, typeof(T));
            context.ModelState.AddModelError(member, message);
            return await InputFormatterResult.FailureAsync();
        }
    }

    protected override bool CanReadType(Type type) => type == typeof(TPatch);
}

internal static class MergePatch
{
    public const string MediaType = "application/merge-patch+json";

    /// <summary>Lets actions take the patch as their body.</summary>
    public static IServiceCollection AddMergePatch<TPatch, T>(this IServiceCollection services)
        where TPatch : MergePatch<T>, new()
        where T : class =>
        services.Configure<MvcOptions>(mvc => mvc.InputFormatters.Insert(0, new MergePatchFormatter<TPatch, T>()));
}
