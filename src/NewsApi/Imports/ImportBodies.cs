using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.Net.Http.Headers;
using NewsApi.Exports;
using NewsApi.Http;
using NewsApi.Idempotency;
using NewsApi.Model;
using NewsApi.Writes;

namespace NewsApi.Imports;

/// <summary>Reads the headers of requests whose bodies are imported.</summary>
internal sealed class ImportBodies : IApiDescriptionProvider
{
    public const string RespondAsync = "respond-async";
    public const string Zip = "application/zip";

    private const string Supported = $"{ExportResult<object>.Ndjson}, {Zip}";

    /// <summary>Runs after the provider of the framework.</summary>
    public int Order => 0;

    /// <summary>Returns the import that a request wants.</summary>
    /// <exception cref="BadHttpRequestException">The media type is not supported (415).</exception>
    /// <exception cref="InvalidParameterException">The Idempotency-Key is invalid.</exception>
    public static Import Describe(HttpRequest request, ImportRequest options)
    {
        var principal = Principal.Of(request.HttpContext);
        return new Import
        {
            Key = KeyOf(request),
            Principal = principal.Id,
            CreatedBy = principal.Name,
            Sources = principal.Sources,
            Format = FormatOf(request),
            Name = options.Name?.Trim(),
            OnDuplicate = options.OnDuplicate.ToString(),
            IsAtomic = options.Atomic,
            IsDryRun = options.DryRun,
            IsJob = Prefers(request),
        };
    }

    /// <summary>Whether two requests with the same key want the same.</summary>
    public static bool IsSame(Import one, Import other) =>
        (one.Format, one.OnDuplicate, one.IsAtomic, one.IsDryRun, one.IsJob)
        == (other.Format, other.OnDuplicate, other.IsAtomic, other.IsDryRun, other.IsJob);

    // The body is no parameter of the action, so the framework does not know its types.
    public void OnProvidersExecuting(ApiDescriptionProviderContext context)
    {
        foreach (var action in context.Results.Where(action => LargeBodyAttribute.IsOn(action.ActionDescriptor)))
        {
            action.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = ExportResult<object>.Ndjson });
            action.SupportedRequestFormats.Add(new ApiRequestFormat { MediaType = Zip });
        }
    }

    public void OnProvidersExecuted(ApiDescriptionProviderContext context)
    {
    }

    private static string? KeyOf(HttpRequest request)
    {
        if (!request.Headers.TryGetValue(IdempotencyFilter.Header, out var keys))
        {
            return null;
        }

        return keys is [{ Length: > 0 and <= IdempotencyRecord.KeyMaxLength } key] ? key : throw new InvalidParameterException(
            IdempotencyFilter.Header, $"Must be given once, with 1 to {IdempotencyRecord.KeyMaxLength} characters.");
    }

    private static ImportFormat FormatOf(HttpRequest request)
    {
        var type = MediaTypeHeaderValue.TryParse(request.ContentType, out var given) ? given.MediaType.Value!.ToLowerInvariant() : "";
        var isUtf8 = given?.Charset is not { Length: > 0 } charset || charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)
            || charset.Equals("\"utf-8\"", StringComparison.OrdinalIgnoreCase);
        return type switch
        {
            ExportResult<object>.Ndjson when isUtf8 => ImportFormat.Ndjson,
            Zip => ImportFormat.Zip,
            _ => throw Unsupported(request),
        };
    }

    private static BadHttpRequestException Unsupported(HttpRequest request) => new(
        (request.ContentType is null ? "The header 'Content-Type' is missing."
            : $"The content type '{request.ContentType}' is not supported here.") + $" Supported: {Supported}; lines are UTF-8.",
        StatusCodes.Status415UnsupportedMediaType);

    private static bool Prefers(HttpRequest request) => request.Headers.GetCommaSeparatedValues("Prefer")
        .Any(preference => preference.Split(';')[0].Trim().Equals(RespondAsync, StringComparison.OrdinalIgnoreCase));
}
