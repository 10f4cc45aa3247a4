using System.Globalization;
using System.Reflection;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Documents the limits that validators enforce, and the defaults.</summary>
internal sealed class SwaggerLimits(IServiceProvider services) : IParameterFilter, ISchemaFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (context.PropertyInfo is not { ReflectedType: { } request } property
            || parameter is not OpenApiParameter { Schema: OpenApiSchema schema } documented)
        {
            return;
        }

        foreach (var (rule, part) in RulesOf(request, parameter.Name!))
        {
            Apply(part.Validator, schema);
            documented.Required |= IsRequired(rule, part.Validator);
            if (part.ErrorCode == ListTerms.ErrorCode)
            {
                documented.Description += " A comma list; `!` before a value excludes it.";
            }
        }

        if (property.GetValue(Activator.CreateInstance(request)) is (int or bool) and var value)
        {
            schema.Default = JsonNode.Parse(value.ToString()!.ToLowerInvariant());
        }
    }

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema documented)
        {
            return;
        }

        foreach (var (name, member) in documented.Properties ?? new Dictionary<string, IOpenApiSchema>())
        {
            OmitDefault(name, member, documented, context.Type);
            foreach (var (rule, part) in member is OpenApiSchema ? RulesOf(context.Type, name) : [])
            {
                var inline = (OpenApiSchema)member;
                Apply(part.Validator, inline);
                if (IsRequired(rule, part.Validator))
                {
                    (documented.Required ??= new HashSet<string>()).Add(name);
                    inline.Type &= ~JsonSchemaType.Null;
                    inline.MinItems = part.Validator is INotEmptyValidator && inline.Items is not null ? 1 : inline.MinItems;
                }
            }
        }
    }

    // A member of a request that cannot be null and has no rule against its absence has a default.
    private void OmitDefault(string name, IOpenApiSchema member, OpenApiSchema documented, Type request)
    {
        var property = request.GetProperty(name, BindingFlags.IgnoreCase | BindingFlags.Instance | BindingFlags.Public);
        if (ValidatorOf(request) is null || property?.PropertyType.IsValueType != true)
        {
            return;
        }

        documented.Required?.Remove(name);
        if (member is OpenApiSchema inline && property.GetValue(Activator.CreateInstance(request)) is int value)
        {
            inline.Default = JsonValue.Create(value);
        }
    }

    // A rule for each item of a list says nothing of the list.
    private static bool IsRequired(IValidationRule rule, IPropertyValidator validator) =>
        validator is INotNullValidator or INotEmptyValidator
        && rule.Member is PropertyInfo property && property.PropertyType == rule.TypeToValidate;

    private static void Apply(IPropertyValidator validator, OpenApiSchema schema)
    {
        var value = schema.Items as OpenApiSchema ?? schema;
        switch (validator)
        {
            case ILengthValidator length:
                value.MaxLength = length.Max;
                break;
            case IBetweenValidator between:
                (value.Minimum, value.Maximum) = (Write(between.From), Write(between.To));
                break;
            case IComparisonValidator { Comparison: Comparison.GreaterThanOrEqual } atLeast:
                value.Minimum = Write(atLeast.ValueToCompare);
                break;
            default:
                break;
        }
    }

    private static string Write(object number) => Convert.ToString(number, CultureInfo.InvariantCulture)!;

    private IEnumerable<(IValidationRule Rule, IRuleComponent Part)> RulesOf(Type request, string member)
    {
        var rules = ValidatorOf(request)?.CreateDescriptor().Rules;
        return (rules ?? []).SelectMany(rule => rule is IIncludeRule
            ? rule.Components.SelectMany(part => RulesOf(InterfaceOf(part.Validator), member))
            : rule.PropertyName == member ? rule.Components.Select(part => (rule, part)) : []);
    }

    private IValidator? ValidatorOf(Type request) => services.GetService(typeof(IValidator<>).MakeGenericType(request)) as IValidator;

    // Rules that several requests share are written for their interface.
    private static Type InterfaceOf(IPropertyValidator included) =>
        ((IChildValidatorAdaptor)included).ValidatorType.BaseType!.GenericTypeArguments[0];
}
