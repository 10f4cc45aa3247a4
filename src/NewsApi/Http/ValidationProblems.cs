using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace NewsApi.Http;

/// <summary>Turns the errors of model binding and of validators into a problem, in the words of the API.</summary>
internal static class ValidationProblems
{
    public static IActionResult Respond(ActionContext context)
    {
        var unreadable = context.ModelState.Values.SelectMany(entry => entry.Errors)
            .Select(error => error.Exception).OfType<JsonException>().FirstOrDefault();

        return Respond(context, unreadable is null ? NameBody(context.ModelState) : DescribeBody(context, unreadable));
    }

    /// <summary>Responds 400 with these errors.</summary>
    public static IActionResult Respond(ActionContext context, ModelStateDictionary errors)
    {
        var problem = context.HttpContext.RequestServices.GetRequiredService<ProblemDetailsFactory>()
            .CreateValidationProblemDetails(context.HttpContext, errors, StatusCodes.Status400BadRequest);
        return new BadRequestObjectResult(problem) { ContentTypes = { "application/problem+json" } };
    }

    // The framework names the body as a whole with an empty string.
    private static ModelStateDictionary NameBody(ModelStateDictionary errors)
    {
        if (errors.TryGetValue("", out var body))
        {
            body.Errors.ToList().ForEach(error => errors.AddModelError("body", error.ErrorMessage));
            errors.Remove("");
        }

        return errors;
    }

    private static ModelStateDictionary DescribeBody(ActionContext context, JsonException unreadable)
    {
        var body = context.ActionDescriptor.Parameters
            .First(parameter => parameter.BindingInfo?.BindingSource == BindingSource.Body);
        var (member, message) = JsonErrors.Describe(unreadable, body.ParameterType);
        var errors = new ModelStateDictionary();
        errors.AddModelError(member, message);
        return errors;
    }
}
