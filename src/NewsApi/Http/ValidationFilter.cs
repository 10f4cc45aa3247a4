using System.Collections.Concurrent;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc.Filters;

namespace NewsApi.Http;

/// <summary>Runs the validators of the arguments of an action, before the framework refuses what is invalid.</summary>
internal sealed class ValidationFilter(IServiceProvider services) : IActionFilter
{
    /// <summary>Before the filter of <c>[ApiController]</c>, which has -2000.</summary>
    public const int Order = -2001;

    private readonly ConcurrentDictionary<Type, IValidator?> _validators = new();

    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var argument in context.ActionArguments.Values.OfType<object>())
        {
            var result = _validators.GetOrAdd(argument.GetType(), Find)?.Validate(new ValidationContext<object>(argument));
            result?.AddToModelState(context.ModelState, prefix: null);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private IValidator? Find(Type type) => (IValidator?)services.GetService(typeof(IValidator<>).MakeGenericType(type));
}
