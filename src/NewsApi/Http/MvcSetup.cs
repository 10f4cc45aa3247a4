using System.Reflection;
using System.Text.Json;
using FluentValidation;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Formatters;
using NewsApi.Http.Caching;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Registers controllers, filters, formatters and validation, which all endpoints share.</summary>
internal static class MvcSetup
{
    public static IServiceCollection AddHttp(this IServiceCollection services)
    {
        services.AddOptions<Limits>().BindConfiguration(Limits.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddOptions<HttpOptions>().BindConfiguration(HttpOptions.Section).ValidateDataAnnotations().ValidateOnStart();
        services.AddProblems();
        services.AddWellFormedRequests();
        services.AddCanonicalNumbers();
        services.AddAcceptedMediaTypes();
        services.AddCompression();
        services.AddConfiguredCors();
        services.AddSingleton<ProblemResults>();
        services.AddSingleton<PreconditionFilter>();
        services.AddSingleton<Cursors>();
        services.AddSingleton<ReadinessLog>();
        services.AddSingleton<StoreStateFilter>();
        services.AddScoped<ListWarnings>();
        services.AddSingleton<ValidationFilter>();
        services.AddSingleton<AcceptFilter>();
        services.AddSingleton<QueryParameterFilter>();
        services.AddSingleton<FieldSelection>();
        services.AddSingleton<IApiDescriptionProvider, FieldsParameter>();
        services.AddSingleton<IApiDescriptionProvider, RouteParameters>();
        services.Configure<SwaggerGenOptions>(SwaggerSetup.IncludeComments);

        // AddControllers without its authorization filters: authorization is middleware here.
        services.AddMvcCore(Configure).AddApiExplorer()
            .ConfigureApplicationPartManager(UseInternalControllers)
            .ConfigureApiBehaviorOptions(options => options.InvalidModelStateResponseFactory = ValidationProblems.Respond)
            .AddJsonOptions(JsonSetup.Configure);
        // Errors name members and parameters in camelCase.
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => NameOf(member);
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => NameOf(member);
        services.AddValidatorsFromAssemblyContaining<PageRequestValidator>(
            ServiceLifetime.Singleton, includeInternalTypes: true);
        return services;
    }

    private static void Configure(Microsoft.AspNetCore.Mvc.MvcOptions options)
    {
        // ValidationFilter runs the validators; those of the framework would walk through every argument as well.
        options.ModelValidatorProviders.Clear();
        options.Conventions.Add(new HeadWithGet());
        options.ModelMetadataDetailsProviders.Add(new CamelCaseParameters());
        options.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => $"'{value}' is invalid.");
        options.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"'{value}' is invalid.");
        options.Filters.Add(new EncodedSlashFilter());
        options.Filters.AddService<AcceptFilter>();
        options.Filters.AddService<QueryParameterFilter>();
        options.Filters.AddService<PreconditionFilter>();
        options.Filters.AddService<ValidationFilter>(ValidationFilter.Order);
        options.Filters.Add<CursorFilter>();
        options.Filters.AddService<ListTotals>();
        options.Filters.Add(new EntityTagFilter());
        options.Filters.Add(new PageHeaders());
        // Last: the other filters read members of the response that it removes.
        options.Filters.AddService<FieldSelection>();
        options.OutputFormatters.RemoveType<StringOutputFormatter>();
        options.OutputFormatters.Add(new ProblemPageFormatter());
        options.RespectBrowserAcceptHeader = true;
        Allow(options.InputFormatters.OfType<SystemTextJsonInputFormatter>().Single().SupportedMediaTypes, "application/json");
        Allow(
            options.OutputFormatters.OfType<SystemTextJsonOutputFormatter>().Single().SupportedMediaTypes,
            "application/json",
            "application/*+json");
    }

    private static string? NameOf(MemberInfo? member) =>
        member is null ? null : JsonNamingPolicy.CamelCase.ConvertName(member.Name);

    private static void Allow(MediaTypeCollection supported, params string[] types)
    {
        supported.Clear();
        Array.ForEach(types, supported.Add);
    }

    private static void UseInternalControllers(ApplicationPartManager parts)
    {
        parts.FeatureProviders.Remove(parts.FeatureProviders.OfType<ControllerFeatureProvider>().Single());
        parts.FeatureProviders.Add(new InternalControllers());
    }
}
