using System.Collections.Concurrent;
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
    private readonly ConcurrentDictionary<(string ActionId, bool IsText), Dictionary<string, Type>> _known = new();

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

    private static string? FindError(Type? type, StringValues values) => type switch
    {
        null => "The parameter is unknown.",
        _ when values.Count > 1 => "The parameter must not be repeated; separate the values of a list by commas.",
        _ when type == typeof(string) => null,
        _ when string.IsNullOrWhiteSpace(values) => "The value is missing.",
        { IsEnum: true } when !Enum.GetNames(type).Contains(values.ToString(), StringComparer.OrdinalIgnoreCase) =>
            $"'{values}' is invalid. Must be one of {EnumNames.Of(type)}.",
        _ => null,
    };

    // Names are case-sensitive, as documented.
    private Dictionary<string, Type> ReadKnown((string ActionId, bool IsText) request) =>
        descriptions.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .Where(item => item.ActionDescriptor.Id == request.ActionId)
            .SelectMany(item => item.ParameterDescriptions)
            .Where(parameter => parameter.Source == BindingSource.Query)
            .Where(parameter => request.IsText || !WithPlainTextAttribute.IsOn(parameter))
            .DistinctBy(parameter => parameter.Name)
            .ToDictionary(parameter => parameter.Name, parameter => parameter.ModelMetadata.UnderlyingOrModelType);
}
