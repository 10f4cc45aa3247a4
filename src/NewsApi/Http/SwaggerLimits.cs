using System.Globalization;
using System.Text.Json.Nodes;
using FluentValidation;
using FluentValidation.Internal;
using FluentValidation.Validators;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace NewsApi.Http;

/// <summary>Documents what the validators enforce, and the defaults, from the code that has them.</summary>
internal sealed class SwaggerLimits(IServiceProvider services) : IParameterFilter, ISchemaFilter
{
    public void Apply(IOpenApiParameter parameter, ParameterFilterContext context)
    {
        if (context.PropertyInfo is not { ReflectedType: { } request } property
            || parameter is not OpenApiParameter { Schema: OpenApiSchema schema } documented)
        {
            return;
        }

        foreach (var validator in ValidatorsOf(request, parameter.Name!))
        {
            Apply(validator, schema);
            documented.Required |= IsRequired(validator);
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
            foreach (var validator in member is OpenApiSchema inline ? ValidatorsOf(context.Type, name).Select(rule => (rule, inline)) : [])
            {
                Apply(validator.rule, validator.inline);
                if (IsRequired(validator.rule) && validator.inline.Items is null)
                {
                    (documented.Required ??= new HashSet<string>()).Add(name);
                    validator.inline.Type &= ~JsonSchemaType.Null;
                }
            }
        }
    }

    private static bool IsRequired(IPropertyValidator validator) => validator is INotNullValidator or INotEmptyValidator;

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

    private IEnumerable<IPropertyValidator> ValidatorsOf(Type request, string member)
    {
        var rules = (services.GetService(typeof(IValidator<>).MakeGenericType(request)) as IValidator)?.CreateDescriptor().Rules;
        return (rules ?? []).SelectMany(rule => rule is IIncludeRule
            ? rule.Components.SelectMany(part => ValidatorsOf(InterfaceOf(part.Validator), member))
            : rule.PropertyName == member ? rule.Components.Select(component => component.Validator) : []);
    }

    // The rules of several requests are written once, for the interface that they share.
    private static Type InterfaceOf(IPropertyValidator included) =>
        ((IChildValidatorAdaptor)included).ValidatorType.BaseType!.GenericTypeArguments[0];
}
