using System.Reflection;
using System.Text.Json;
using FluentValidation;
using FluentValidation.AspNetCore;
using Microsoft.AspNetCore.Mvc.ApiExplorer;
using Microsoft.AspNetCore.Mvc.ApplicationParts;
using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Formatters;
using NewsApi.Http.Caching;

namespace NewsApi.Http;

/// <summary>Controllers, formatters and validation: what every endpoint shares.</summary>
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
        services.AddScoped<StoreStateFilter>();
        services.AddSingleton<BodyLimit>();
        services.AddSingleton<AcceptFilter>();
        services.AddSingleton<QueryParameterFilter>();
        services.AddSingleton<FieldSelection>();
        services.AddSingleton<IApiDescriptionProvider, FieldsParameter>();

        // All of AddControllers but what authorizes: nobody signs in, and asking that at each request would take time.
        services.AddMvcCore(Configure).AddApiExplorer().AddDataAnnotations()
            .ConfigureApplicationPartManager(UseInternalControllers)
            .ConfigureApiBehaviorOptions(options => options.InvalidModelStateResponseFactory = ValidationProblems.Respond)
            .AddJsonOptions(Json.Configure);
        // Errors name members and parameters as clients write them.
        ValidatorOptions.Global.PropertyNameResolver = (_, member, _) => NameOf(member);
        ValidatorOptions.Global.DisplayNameResolver = (_, member, _) => NameOf(member);
        services.AddFluentValidationAutoValidation(options => options.DisableDataAnnotationsValidation = true);
        services.AddValidatorsFromAssemblyContaining<PageRequestValidator>(
            ServiceLifetime.Singleton, includeInternalTypes: true);
        return services;
    }

    private static void Configure(Microsoft.AspNetCore.Mvc.MvcOptions options)
    {
        // Validators say what is required, with messages for clients.
        options.SuppressImplicitRequiredAttributeForNonNullableReferenceTypes = true;
        options.Conventions.Add(new HeadWithGet());
        options.ModelMetadataDetailsProviders.Add(new CamelCaseParameters());
        options.ModelBindingMessageProvider.SetAttemptedValueIsInvalidAccessor((value, _) => $"'{value}' is not valid here.");
        options.ModelBindingMessageProvider.SetNonPropertyAttemptedValueIsInvalidAccessor(value => $"'{value}' is not valid here.");
        options.Filters.AddService<BodyLimit>();
        options.Filters.AddService<AcceptFilter>();
        options.Filters.AddService<QueryParameterFilter>();
        options.Filters.AddService<PreconditionFilter>();
        options.Filters.Add<CursorFilter>();
        options.Filters.AddService<ListTotals>();
        options.Filters.Add<EntityTagFilter>();
        options.Filters.Add<PageHeaders>();
        // Last: the others read of the answer what it leaves out.
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
