using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;

namespace NewsApi.Access;

/// <summary>An endpoint needs this scope.</summary>
internal sealed record ScopeRequirement(string Scope) : IAuthorizationRequirement;

/// <summary>Decides whether the principal of a request has the scope that the endpoint needs.</summary>
internal sealed class ScopeHandler(IOptions<AccessOptions> options, OpenAccess open) : AuthorizationHandler<ScopeRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, ScopeRequirement requirement)
    {
        var http = (HttpContext)context.Resource!;
        var scope = RequiredScope.Of(http, requirement);
        if (context.User.Identity?.IsAuthenticated != true)
        {
            if (OpenAccess.HasNoKey(http) && (open.IsOpen || (scope == Scopes.Read && options.Value.AnonymousRead)))
            {
                context.Succeed(requirement);
            }
        }
        else if (Refuse(context, http, scope) is { } reason)
        {
            context.Fail(new AuthorizationFailureReason(this, reason));
        }
        else
        {
            context.Succeed(requirement);
        }

        return Task.CompletedTask;
    }

    private static string? Refuse(AuthorizationHandlerContext context, HttpContext http, string scope)
    {
        if (!Scopes.Include(Caller.ScopesOf(context.User), scope))
        {
            return $"The key needs the scope '{scope}' for this request.";
        }

        var isLimited = scope != Scopes.Read && context.User.HasClaim(claim => claim.Type == Caller.SourceClaim);
        return isLimited && http.GetEndpoint()?.Metadata.GetMetadata<LimitedBySourceAttribute>() is null
            ? "The key is limited to the articles of its sources; this request needs a key without that limit."
            : null;
    }
}

/// <summary>Which scope a request needs.</summary>
internal static class RequiredScope
{
    /// <summary>The scope of the endpoint, or <c>admin</c> if a parameter of the request requires it.</summary>
    public static string Of(HttpContext http, ScopeRequirement requirement) =>
        http.GetEndpoint()?.Metadata.GetMetadata<AdminWhenAttribute>() is { } exception && exception.Applies(http.Request)
            ? Scopes.Admin
            : requirement.Scope;
}
