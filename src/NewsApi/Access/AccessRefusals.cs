using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using NewsApi.Access.Audit;
using NewsApi.Http;

namespace NewsApi.Access;

/// <summary>Responds with 401 and 403, as problems that say what is missing.</summary>
internal sealed class AccessRefusals(IProblemDetailsService problems, AuditedRequests audit) : IAuthorizationMiddlewareResultHandler
{
    private const string Realm = "Bearer realm=\"NewsApi\"";

    public Task HandleAsync(
        RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
        {
            return next(context);
        }

        var scope = RequiredScope.Of(context, policy.Requirements.OfType<ScopeRequirement>().First());
        if (authorizeResult.Challenged)
        {
            return ChallengeAsync(context, scope);
        }

        context.Response.Headers.WWWAuthenticate = $"{Realm}, error=\"insufficient_scope\", scope=\"{scope}\"";
        var reason = authorizeResult.AuthorizationFailure!.FailureReasons.First().Message;
        return WriteAsync(context, StatusCodes.Status403Forbidden, ProblemTypes.Forbidden, reason);
    }

    /// <summary>Writes a refusal as a problem, and into the audit log.</summary>
    public Task WriteAsync(HttpContext http, int status, ProblemType type, string reason)
    {
        audit.Refuse(http, reason);
        http.Response.StatusCode = status;
        http.Response.Headers.CacheControl = "no-store";
        return problems.WriteAsync(new ProblemDetailsContext
        {
            HttpContext = http,
            ProblemDetails = { Status = status, Type = type.Uri, Detail = reason },
        }).AsTask();
    }

    private Task ChallengeAsync(HttpContext http, string scope)
    {
        var wrong = http.Features.Get<WrongKey>();
        http.Response.Headers.WWWAuthenticate = wrong is null ? Realm : $"{Realm}, error=\"invalid_token\"";
        var reason = wrong?.Reason
            ?? $"The request needs a key with the scope '{scope}', in the header {Keys.KeyAuthentication.Header} or as a bearer token.";
        return WriteAsync(http, StatusCodes.Status401Unauthorized, ProblemTypes.Unauthorized, reason);
    }
}
