using System.Collections.Concurrent;
using System.Globalization;
using System.Numerics;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Primitives;

namespace NewsApi.Http;

/// <summary>
/// Refuses unknown and repeated query parameters, and values that model binding would silently ignore or guess: a misspelt
/// filter must not return everything.
/// </summary>
internal sealed class QueryParameterFilter(IApiDescriptionGroupCollectionProvider descriptions) : IAsyncResourceFilter
{
    private const int MaxValueLength = 100;

    // The words of a search box, and the form of the response: clients send them empty, and mean the default.
    private static readonly string[] NoFilters = ["q", "include", "fields", "facets", "types", "sort"];

    private readonly ConcurrentDictionary<(string ActionId, bool IsText), Dictionary<string, Known>> _known = new();

    public Task OnResourceExecutionAsync(ResourceExecutingContext context, ResourceExecutionDelegate next)
    {
        var query = context.HttpContext.Request.Query;
        if (query.Count == 0)
        {
            return next();
        }

        var isText = context.HttpContext.Request.ContentType?.StartsWith("text/", StringComparison.OrdinalIgnoreCase) == true;
        var known = _known.GetOrAdd((context.ActionDescriptor.Id, isText), ReadKnown);
        var errors = new ModelStateDictionary();
        foreach (var (name, values) in query)
        {
            if (FindError(known.GetValueOrDefault(name), values) is { } error)
            {
                errors.AddModelError(name, error);
            }
        }

        if (errors.IsValid)
        {
            return next();
        }

        context.Result = ValidationProblems.Respond(context, errors);
        return Task.CompletedTask;
    }

    private static string? FindError(Known? parameter, StringValues values) =>
        parameter is null ? "The parameter is unknown."
        : values.Count > 1 ? "The parameter must not be repeated; separate the values of a list by commas."
        : !string.IsNullOrWhiteSpace(values) ? FindError(parameter.Type, values)
        : parameter.MayBeEmpty ? null
        : "The value is missing.";

    private static string? FindError(Type type, StringValues values) => type switch
    {
        { IsEnum: true } when !Enum.GetNames(type).Contains(values.ToString(), StringComparer.OrdinalIgnoreCase) =>
            Invalid(values, $"one of {EnumNames.Of(type)}"),
        _ when type == typeof(int) && !IsInteger<int>(values) => Invalid(values, $"a whole number up to {int.MaxValue}"),
        _ when type == typeof(long) && !IsInteger<long>(values) => Invalid(values, "a whole number"),
        _ when type == typeof(double) && !double.TryParse(values, CultureInfo.InvariantCulture, out _) => Invalid(values, "a number"),
        _ when type == typeof(bool) && !bool.TryParse(values, out _) => Invalid(values, "true or false"),
        _ => null,
    };

    // The framework also binds signs, white space, and hexadecimal numbers (pageSize=0x10, page=+1).
    private static bool IsInteger<T>(string? text)
        where T : IBinaryInteger<T> =>
        text![0] != '+' && T.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static string Invalid(string? value, string expected) =>
        $"'{ShortText.Of(value, MaxValueLength)}' is invalid. Must be {expected}.";

    // Names are case-sensitive, as documented.
    private Dictionary<string, Known> ReadKnown((string ActionId, bool IsText) request) =>
        descriptions.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .Where(item => item.ActionDescriptor.Id == request.ActionId)
            .SelectMany(item => item.ParameterDescriptions)
            .Where(parameter => parameter.Source == BindingSource.Query)
            .Where(parameter => request.IsText || !WithPlainTextAttribute.IsOn(parameter))
            .DistinctBy(parameter => parameter.Name)
            .ToDictionary(
                parameter => parameter.Name,
                parameter => new Known(parameter.ModelMetadata.UnderlyingOrModelType, MayBeEmpty(parameter)));

    private static bool MayBeEmpty(ApiParameterDescription parameter) =>
        NoFilters.Contains(parameter.Name) || WithPlainTextAttribute.IsOn(parameter);

    /// <summary>
    /// A parameter. Metadata of an article may be empty, as in a body; an empty filter would return everything.
    /// </summary>
    private sealed record Known(Type Type, bool MayBeEmpty);
}
