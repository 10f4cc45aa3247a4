using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.Extensions.Options;
using NewsApi.Settings;

namespace NewsApi.Access;

/// <summary>Where JSON Web Tokens are accepted from (<c>Auth__…</c>); none unless configured.</summary>
[SettingsSection(TokenOptions.Section)]
internal sealed class TokenOptions
{
    public const string Section = "Auth";

    /// <summary>The address of the issuer, which publishes its keys under <c>/.well-known/openid-configuration</c>.</summary>
    public string Authority { get; init; } = "";

    /// <summary>The audience that a token must have.</summary>
    public string Audience { get; init; } = "";

    public void Apply(JwtBearerOptions jwt)
    {
        (jwt.Authority, jwt.Audience) = (Authority, Audience);
        jwt.RequireHttpsMetadata = !new Uri(Authority).IsLoopback;
        jwt.MapInboundClaims = false;
        jwt.TokenValidationParameters.NameClaimType = Caller.NameClaim;
    }
}

internal sealed class TokenOptionsValidator : IValidateOptions<TokenOptions>
{
    public ValidateOptionsResult Validate(string? name, TokenOptions options)
    {
        var isAddress = Uri.TryCreate(options.Authority, UriKind.Absolute, out var authority)
            && (authority.Scheme == Uri.UriSchemeHttps || (authority.Scheme == Uri.UriSchemeHttp && authority.IsLoopback));
        return options switch
        {
            { Authority: "", Audience: "" } => ValidateOptionsResult.Success,
            _ when !isAddress => ValidateOptionsResult.Fail(
                $"{TokenOptions.Section}__Authority: '{options.Authority}' is not valid; it must be the https address of the issuer."),
            { Audience: "" } => ValidateOptionsResult.Fail(
                $"{TokenOptions.Section}__Audience: is missing; it must be the audience of the tokens "
                + $"that {options.Authority} issues for this server."),
            _ => ValidateOptionsResult.Success,
        };
    }
}
