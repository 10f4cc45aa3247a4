using System.Text.Json;
using FluentValidation;

namespace NewsApi.Http;

/// <summary>The names of an enumeration, as JSON has them.</summary>
internal static class EnumNames
{
    public static string Of(Type type) => string.Join(", ", Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName));

    /// <summary>Requires a value; the message names those that are allowed.</summary>
    public static IRuleBuilderOptions<T, TEnum?> OneOf<T, TEnum>(this IRuleBuilder<T, TEnum?> rule)
        where TEnum : struct, Enum =>
        rule.NotNull().WithMessage($"Must be one of {Of(typeof(TEnum))}.");
}
