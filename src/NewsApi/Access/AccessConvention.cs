using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc.ActionConstraints;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace NewsApi.Access;

/// <summary>
/// Gives every action the policy of its method: GET needs the scope <c>read</c>, all others <c>write</c>. An action that
/// needs another scope says so with <c>[Authorize]</c> or <c>[AllowAnonymous]</c>.
/// </summary>
internal sealed class AccessConvention : IActionModelConvention
{
    public void Apply(ActionModel action)
    {
        if (action.Attributes.Concat(action.Controller.Attributes).Any(attribute => attribute is IAuthorizeData or IAllowAnonymous))
        {
            return;
        }

        foreach (var selector in action.Selectors)
        {
            var methods = selector.ActionConstraints.OfType<HttpMethodActionConstraint>().SelectMany(constraint => constraint.HttpMethods);
            var scope = methods.All(method => HttpMethods.IsGet(method) || HttpMethods.IsHead(method)) ? Scopes.Read : Scopes.Write;
            selector.EndpointMetadata.Add(new AuthorizeAttribute(scope));
        }
    }
}
