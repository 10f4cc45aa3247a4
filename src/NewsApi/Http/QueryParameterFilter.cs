using System.Collections.Concurrent;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsApi.Articles;

namespace NewsApi.Http;

/// <summary>
/// Refuses query parameters that the action does not know, and repeated ones: a misspelt filter must not silently
/// answer everything.
/// </summary>
internal sealed class QueryParameterFilter(IApiDescriptionGroupCollectionProvider descriptions) : IAsyncResourceFilter
{
    private readonly ConcurrentDictionary<(string ActionId, bool IsText), HashSet<string>> _known = new();

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
            if (!known.Contains(name))
            {
                errors.AddModelError(name, "There is no such parameter here.");
            }
            else if (values.Count > 1)
            {
                errors.AddModelError(name, "The parameter must not be repeated; where it takes a list, separate by commas.");
            }
        }

        if (errors.IsValid)
        {
            return next();
        }

        context.Result = ValidationProblems.Respond(context, errors);
        return Task.CompletedTask;
    }

    // Names are as documented: another case is another parameter.
    private HashSet<string> ReadKnown((string ActionId, bool IsText) request) =>
    [
        .. descriptions.ApiDescriptionGroups.Items.SelectMany(group => group.Items)
            .Where(item => item.ActionDescriptor.Id == request.ActionId)
            .SelectMany(item => item.ParameterDescriptions)
            .Where(parameter => parameter.Source == BindingSource.Query)
            .Where(parameter => request.IsText || !GoesWithText(parameter))
            .Select(parameter => parameter.Name),
    ];

    private static bool GoesWithText(ApiParameterDescription parameter) =>
        parameter.ParameterDescriptor is ControllerParameterDescriptor { ParameterInfo: var info }
        && info.IsDefined(typeof(WithPlainTextAttribute), inherit: false);
}
