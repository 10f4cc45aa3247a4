using System.CommandLine.Parsing;
using NewsApi.Http;
using NewsApi.Settings;

namespace NewsApi.Commands;

/// <summary>Explains errors of the command line without the .NET types and the line breaks of the library's messages.</summary>
internal static class ArgumentErrors
{
    // How the library's message ends; it has no other sign of it.
    private const string OfType = " as expected type";

    public static string Explain(ParseError error)
    {
        var message = error.Message.IndexOf(OfType, StringComparison.Ordinal) is > 0 and var end
            ? $"{error.Message[..end]}: it must be {KindOf(error.SymbolResult)}."
            : error.Message.ReplaceLineEndings("\n").Replace(":\n\t", ": ").Replace("\n\t", ", ");
        return OneLine.Of(message);
    }

    private static string KindOf(SymbolResult? symbol)
    {
        var type = symbol switch
        {
            ArgumentResult argument => argument.Argument.ValueType,
            OptionResult option => option.Option.ValueType,
            _ => typeof(string),
        };
        type = Nullable.GetUnderlyingType(type) ?? type;
        return type.IsEnum ? $"one of {EnumNames.Of(type)}"
            : type == typeof(bool) ? "true or false"
            : type.IsPrimitive ? "a number"
            : "another value";
    }
}
