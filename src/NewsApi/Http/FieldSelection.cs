using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Options;

namespace NewsApi.Http;

/// <summary>Limits a response, or each item of a list, to the members that the parameter <c>fields</c> names.</summary>
internal sealed class FieldSelection(IOptions<JsonOptions> json) : IResourceFilter, IResultFilter
{
    public const string Parameter = "fields";
    public const int MaxLength = 1000;

    private JsonSerializerOptions Options => json.Value.JsonSerializerOptions;

    /// <summary>Whether the action returns a list.</summary>
    public static bool IsList(ActionDescriptor action) => ResponseTypeOf(action)?.IsAssignableTo(typeof(IPage)) == true;

    /// <summary>The type of the response, or of the items of a list; null if the action returns no JSON object.</summary>
    public static Type? TypeOf(ActionDescriptor action)
    {
        var response = ResponseTypeOf(action);
        if (response?.IsAssignableTo(typeof(IPage)) == true)
        {
            return response.GetProperty(nameof(Page<>.Items))!.PropertyType.GenericTypeArguments[0];
        }

        var isOwn = response is { IsClass: true, IsGenericType: false } && response.Assembly == typeof(FieldSelection).Assembly;
        return isOwn ? response : null;
    }

    public void OnResourceExecuting(ResourceExecutingContext context)
    {
        if (ReadList(context.HttpContext.Request) is not { } list || TypeOf(context.ActionDescriptor) is not { } type)
        {
            return;
        }

        var reason = list.Length > MaxLength ? $"At most {MaxLength} characters."
            : FieldTree.FindUnknown(list, type, Options) is { } unknown ? $"The member '{unknown}' does not exist."
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

        var response = JsonSerializer.SerializeToNode(value, value.GetType(), Options);
        FieldTree.Parse(list).Keep(value is IPage ? response!["items"] : response);
        (result.Value, result.DeclaredType) = (response, typeof(JsonNode));
    }

    public void OnResourceExecuted(ResourceExecutedContext context)
    {
    }

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }

    private static Type? ResponseTypeOf(ActionDescriptor action)
    {
        var response = (action as ControllerActionDescriptor)?.MethodInfo.ReturnType;
        while (response is { IsGenericType: true } && IsWrapper(response))
        {
            response = response.GenericTypeArguments[0];
        }

        return response;
    }

    private static bool IsWrapper(Type type) =>
        type.IsAssignableTo(typeof(Task)) || type.GetGenericTypeDefinition() == typeof(ActionResult<>);

    // An empty list selects everything. Actions without the parameter have refused it before.
    private static string? ReadList(HttpRequest request) =>
        request.Query[Parameter] is [{ } list] && !string.IsNullOrWhiteSpace(list) ? list : null;
}
