using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Decodes the cursor of a list request, or refuses it.</summary>
internal sealed class CursorFilter(Cursors cursors) : IActionFilter
{
    public void OnActionExecuting(ActionExecutingContext context)
    {
        if (context.ActionArguments.Values.OfType<PageRequest>().FirstOrDefault() is not { Cursor: { } cursor } page)
        {
            return;
        }

        var request = context.HttpContext.Request;
        var position = cursors.Read(cursor);
        if (Refuse(position, request) is { } reason)
        {
            var errors = new ModelStateDictionary();
            errors.AddModelError("cursor", reason);
            context.Result = ValidationProblems.Respond(context, errors);
            return;
        }

        page.After = position;
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private static string? Refuse(CursorPosition? position, HttpRequest request) =>
        position is null || position.Path != request.Path ? "The cursor does not belong to this list."
        : !position.IsRanked && !string.IsNullOrWhiteSpace(request.Query["q"]) ? "The cursor belongs to the list without a query."
        : request.Query["sort"] is [{ Length: > 0 } sort] && SortOf(sort, position) != position.Sort
            ? "The cursor belongs to another sort order."
            : null;

    private static string SortOf(string sort, CursorPosition position) =>
        SortKey.Write(position.IsRanked ? SortKey.Parse(sort) : SortKey.ParseWithoutQuery(sort));
}
