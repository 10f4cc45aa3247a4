using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using NewsApi.Access.Audit;
using NewsApi.Access.Keys;
using NewsApi.Access.Limiting;
using NewsApi.Access.Proxies;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Access;

/// <summary>Keys, scopes, and what they allow.</summary>
internal static class AccessSetup
{
    public static IServiceCollection AddAccess(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<AccessOptions>().BindConfiguration(AccessOptions.Section).ValidateOnStart();
        services.AddOptions<ConfiguredKeys>().Configure<IConfiguration>(ConfiguredKeys.Bind).ValidateOnStart();
        services.AddSingleton<IValidateOptions<ConfiguredKeys>, ConfiguredKeysValidator>();
        services.AddSingleton<OpenAccess>();
        services.AddSingleton<CrossSiteRequests>();
        services.AddSingleton<KeyRing>();
        services.AddSingleton<KeyUsage>();
        services.AddHostedService(provider => provider.GetRequiredService<KeyUsage>());
        services.AddSingleton<AccessSummary>();
        services.AddHostedService<AccessNotice>();
        services.AddScoped<KeyService>();
        services.AddSingleton<AuditQueue>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditQueue>());
        services.AddSingleton<AuditedRequests>();
        services.AddScoped<AuditLog>();
        services.AddOptions<AuditOptions>().BindConfiguration(AuditOptions.Section).ValidateOnStart();
        services.AddSingleton<AuditRetention>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditRetention>());
        services.AddLimiting();
        services.AddProxies();
        services.AddAuthenticationSchemes(configuration);
        services.AddAuthorization(AddPolicies);
        services.AddSingleton<IAuthorizationHandler, ScopeHandler>();
        services.AddSingleton<AccessRefusals>();
        services.AddSingleton<IAuthorizationMiddlewareResultHandler>(provider => provider.GetRequiredService<AccessRefusals>());
        services.Configure<MvcOptions>(mvc => mvc.Conventions.Add(new AccessConvention()));
        services.Configure<SwaggerGenOptions>(SwaggerAccess.Add);
        return services;
    }

    /// <summary>Finds out who sends a request, and refuses what that principal may not do. Stands in front of the response cache.</summary>
    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseClientRate();
        app.UseCrossSiteProtection();
        app.UseAuthorization();
        app.UseAudit();
        app.UsePrivateResponses();
    }

    // Not AddAuthentication: it brings data protection, whose keys would have to be stored, and nothing here uses it.
    private static void AddAuthenticationSchemes(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddScoped<KeyAuthentication>();
        services.AddAuthenticationCore(options =>
        {
            options.DefaultScheme = KeyAuthentication.Scheme;
            options.AddScheme<KeyAuthentication>(KeyAuthentication.Scheme, displayName: null);
        });
        services.AddOptions<TokenOptions>().BindConfiguration(TokenOptions.Section).ValidateOnStart();
        services.AddSingleton<IValidateOptions<TokenOptions>, TokenOptionsValidator>();
        if (configuration[$"{TokenOptions.Section}:{nameof(TokenOptions.Authority)}"] is { Length: > 0 })
        {
            services.AddWebEncoders();
            // Not AddJwtBearer: its configuration needs services that only AddAuthentication has.
            new AuthenticationBuilder(services).AddScheme<JwtBearerOptions, JwtBearerHandler>(
                JwtBearerDefaults.AuthenticationScheme, displayName: null, configureOptions: null);
            services.AddSingleton<IPostConfigureOptions<JwtBearerOptions>, JwtBearerPostConfigureOptions>();
            services.AddOptions<JwtBearerOptions>(JwtBearerDefaults.AuthenticationScheme)
                .Configure<IOptions<TokenOptions>>((jwt, token) => token.Value.Apply(jwt));
        }
    }

    private static void AddPolicies(AuthorizationOptions options)
    {
        foreach (var scope in Scopes.All)
        {
            options.AddPolicy(scope, policy => policy.AddRequirements(new ScopeRequirement(scope)));
        }
    }

    // Without anonymous reading, a cache between here and the client must not give a response to others.
    private static void UsePrivateResponses(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<AccessOptions>>().Value.AnonymousRead)
        {
            return;
        }

        app.Use((http, next) =>
        {
            http.Response.OnStarting(static state => SetPrivate((HttpResponse)state), http.Response);
            return next(http);
        });
    }

    private static Task SetPrivate(HttpResponse response)
    {
        response.Headers.CacheControl = response.Headers.CacheControl.ToString() is "no-store" ? "no-store" : "private, no-cache";
        response.Headers.Append("Vary", $"Authorization, {KeyAuthentication.Header}");
        return Task.CompletedTask;
    }
}
