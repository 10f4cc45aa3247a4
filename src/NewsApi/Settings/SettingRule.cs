using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Globalization;
using System.Reflection;

namespace NewsApi.Settings;

/// <summary>Checks a value against the type and the validation attributes of a setting.</summary>
internal sealed class SettingRule
{
    private readonly Type _type;
    private readonly bool _isSecret;
    private readonly ValidationAttribute[] _rules;

    private SettingRule(PropertyInfo property)
    {
        _type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        _isSecret = property.IsDefined(typeof(SecretAttribute));
        _rules = [.. property.GetCustomAttributes<ValidationAttribute>()];
    }

    public static SettingRule Of(PropertyInfo property) => new(property);

    /// <summary>Returns the error, to be written after the name of the setting; null if the value is valid.</summary>
    public string? FindFault(string? value)
    {
        if (TryConvert(value ?? "", out var converted) && Array.TrueForAll(_rules, rule => rule.IsValid(converted)))
        {
            return null;
        }

        return $"is {(_isSecret ? "set to a value that is not printed" : Quote(value))}, but must be {Allowed}.";
    }

    /// <summary>Returns a value in one line, in quotation marks.</summary>
    public static string Quote(string? value) => $"'{OneLine.Of(value ?? "")}'";

    private string Allowed =>
        _rules.OfType<SettingRuleAttribute>().FirstOrDefault()?.Allowed
        ?? (_rules.OfType<RangeAttribute>().FirstOrDefault() is { } range ? $"{Kind} from {range.Minimum} to {range.Maximum}"
            : _rules.OfType<MaxLengthAttribute>().FirstOrDefault() is { } max ? $"at most {max.Length} characters long"
            : Kind);

    private string Kind => _type switch
    {
        _ when _type == typeof(bool) => "true or false",
        { IsEnum: true } => $"one of {string.Join(", ", Enum.GetNames(_type))}",
        _ when _type == typeof(double) => "a number",
        _ when _type == typeof(TimeSpan) => "a time span such as 00:00:30",
        _ => "a whole number",
    };

    private bool TryConvert(string value, out object? converted)
    {
        converted = value;
        if (_type == typeof(string))
        {
            return true;
        }

        if ((_type == typeof(int) || _type == typeof(long)) && !value.All(sign => char.IsAsciiDigit(sign) || sign == '-'))
        {
            // The converter also takes hexadecimal numbers.
            return false;
        }

        try
        {
            // Enum.TryParse also accepts numbers and lists of names.
            converted = _type.IsEnum && !Enum.GetNames(_type).Contains(value, StringComparer.OrdinalIgnoreCase)
                ? null
                : TypeDescriptor.GetConverter(_type).ConvertFromString(null, CultureInfo.InvariantCulture, value);
            return converted is not null;
        }
        catch (Exception failure) when (failure is FormatException or ArgumentException or NotSupportedException)
        {
            return false;
        }
    }
}

/// <summary>A validation attribute that describes the allowed values.</summary>
internal abstract class SettingRuleAttribute : ValidationAttribute
{
    /// <summary>The allowed values, to be written after "must be".</summary>
    public abstract string Allowed { get; }
}
