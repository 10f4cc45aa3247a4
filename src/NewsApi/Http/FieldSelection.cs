using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Leaves out of an answer, or of each item of a list, what the parameter <c>fields</c> does not name.</summary>
internal sealed class FieldSelection(IOptions<JsonOptions> json) : IResourceFilter, IResultFilter
{
    public const string Parameter = "fields";
    public const int MaxLength = 1000;

    private JsonSerializerOptions Options => json.Value.JsonSerializerOptions;

    /// <summary>Whether an action answers a list.</summary>
    public static bool IsList(ActionDescriptor action) => AnswerOf(action)?.IsAssignableTo(typeof(IPage)) == true;

    /// <summary>What a single answer, or an item of a list, is; null where an action answers no JSON object.</summary>
    public static Type? TypeOf(ActionDescriptor action)
    {
        var answer = AnswerOf(action);
        return answer?.IsAssignableTo(typeof(IPage)) == true
            ? answer.GetProperty(nameof(Page<>.Items))!.PropertyType.GenericTypeArguments[0]
            : answer is { IsClass: true, IsGenericType: false, Namespace: not null } && answer.Assembly == typeof(FieldSelection).Assembly ? answer : null;
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (ReadList(context.HttpContext.Request) is not { } list || TypeOf(context.ActionDescriptor) is not { } type)
        {
            return;
        }

        var reason = list.Length > MaxLength ? $"At most {MaxLength} characters."
            : FieldTree.FindUnknown(list, type, Options) is { } unknown ? $"There is no member '{unknown}'."
            : null;
        if (reason is not null)
        {
            var errors = new ModelStateDictionary();
            errors.AddModelError(Parameter, reason);
            context.Result = ValidationProblems.Respond(context, errors);
        }
    }

    public void OnResultExecuting(ResultExecutingContext context)
    {
        if (ReadList(context.HttpContext.Request) is not { } list
            || context.Result is not ObjectResult { StatusCode: null or < 300, Value: { } value } result)
        {
            return;
        }

        var answer = JsonSerializer.SerializeToNode(value, value.GetType(), Options);
        FieldTree.Parse(list).Keep(value is IPage ? answer!["items"] : answer);
        (result.Value, result.DeclaredType) = (answer, typeof(JsonNode));
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static Type? AnswerOf(ActionDescriptor action)
    {
        var answer = (action as ControllerActionDescriptor)?.MethodInfo.ReturnType;
        while (answer is { IsGenericType: true } && (answer.IsAssignableTo(typeof(Task)) || answer.GetGenericTypeDefinition() == typeof(ActionResult<>)))
        {
            answer = answer.GenericTypeArguments[0];
        }

        return answer;
    }

    // Nothing named is nothing asked for. What takes no such parameter has refused it before.
    private static string? ReadList(HttpRequest request) =>
        request.Query[Parameter] is [{ } list] && !string.IsNullOrWhiteSpace(list) ? list : null;
}
