using System.Security.Claims;
using NewsApi.Http;
using NewsApi.Model;

namespace NewsApi.Access;

/// <summary>Who sends a request, as the rest of the server sees it.</summary>
internal static class Caller
{
    /// <summary>The claim that identifies a principal across renames and rotations of other keys.</summary>
    /// <remarks>Not "id": a token's issuer may let users choose such a claim, and with it another's identity.</remarks>
    public const string IdClaim = "newsapi:id";

    public const string NameClaim = "name";

    public const string ScopeClaim = "scope";

    public const string SourceClaim = "source";

    private const string Anonymous = "anonymous";

    // Claims of tokens that other issuers make.
    private const string SubjectClaim = "sub";
    private const string UserNameClaim = "preferred_username";
    private const string ShortScopeClaim = "scp";

    /// <summary>Identifies the principal: <c>key:12</c>, <c>configured:cms</c>, <c>user:subject</c> or <c>anonymous</c>.</summary>
    public static string IdOf(ClaimsPrincipal principal) => principal.FindFirst(IdClaim)?.Value
        ?? (principal.FindFirst(SubjectClaim)?.Value is { } subject ? $"user:{subject}" : Anonymous);

    /// <summary>The name that the audit log and revisions show.</summary>
    public static string NameOf(ClaimsPrincipal principal)
    {
        var name = principal.Identity?.Name ?? principal.FindFirst(UserNameClaim)?.Value
            ?? principal.FindFirst(SubjectClaim)?.Value ?? Anonymous;
        return ShortText.Cut(name, ApiKey.NameMaxLength);
    }

    /// <summary>Returns why a token is not accepted whose signature is valid: what it says of the principal is stored and logged.</summary>
    public static string? FindFault(ClaimsPrincipal principal) => principal.Claims
        .Where(claim => claim.Type is IdClaim or NameClaim or UserNameClaim or SubjectClaim or ScopeClaim or ShortScopeClaim or SourceClaim)
        .Select(claim => ControlCharacters.FindFault(claim.Value) is { } fault ? $"The claim '{claim.Type}' is invalid. {fault}" : null)
        .FirstOrDefault(fault => fault is not null);

    /// <summary>The scopes that the principal has.</summary>
    public static IEnumerable<string> ScopesOf(ClaimsPrincipal principal) =>
        principal.Claims.Where(claim => claim.Type is ScopeClaim or ShortScopeClaim)
            .SelectMany(claim => claim.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>
    /// Who the principal is and what it may see: no principal gets a response made for another, nor for itself with other
    /// rights. Other claims of a token, such as when it was issued, make no difference.
    /// </summary>
    public static string RightsOf(ClaimsPrincipal principal) => principal.Identity?.IsAuthenticated == true
        ? $"{IdOf(principal)}\n{string.Join(' ', ScopesOf(principal).Order())}\n{string.Join('\n', SourcesOf(principal).Order())}"
        : Anonymous;

    /// <summary>
    /// The id of the principal whose jobs and imports it may see: its own; null if it may see those of all, as administrators may,
    /// and everybody where no key is needed.
    /// </summary>
    public static string? OwnerOf(ClaimsPrincipal principal) =>
        principal.Identity?.IsAuthenticated != true || Scopes.Include(ScopesOf(principal), Scopes.Admin) ? null : IdOf(principal);

    /// <summary>The sources that the principal is limited to; empty means no limit.</summary>
    public static IReadOnlyList<string> SourcesOf(ClaimsPrincipal principal) =>
        [.. principal.FindAll(SourceClaim).Select(claim => claim.Value)];
}
