using System.Xml;
using CsvHelper;
using NewsApi.Http;

namespace NewsApi.Imports.Files;

/// <summary>Explains why a file cannot be read. The messages of the libraries that read it are for programmers.</summary>
internal static class FileFaults
{
    /// <summary>The problem of a file whose reading ended with an exception.</summary>
    public static LineProblem Describe(Exception failure) => failure switch
    {
        // Thrown by the readers of this project.
        BadHttpRequestException refused => LineProblem.Of(refused.StatusCode, refused.Message),
        CsvFormatException { LineNumber: > 0 } row => Unread($"The row at line {row.LineNumber} is not valid CSV, or is too long."),
        CsvFormatException => Unread("It is not valid CSV."),
        XmlException { LineNumber: > 0 } xml => Unread($"The XML is not valid at line {xml.LineNumber}, position {xml.LinePosition}."),
        XmlException => Unread("The XML is not valid: it has no root element, or an invalid element or value."),
        NotSupportedException => Unread("Its RSS version is unsupported; the supported version is 2.0."),
        InvalidDataException => Unread("It is damaged, ends early, or is not compressed as its name says."),
        UnauthorizedAccessException => Unread("This user has no permission to read it."),
        // Thrown for half of a surrogate pair in JSON, and for dates and addresses in feeds.
        InvalidOperationException or FormatException =>
            Unread("A value in it is invalid, such as a date, an address or an escape sequence."),
        FileNotFoundException or DirectoryNotFoundException => Unread("It does not exist any more."),
        // The operating system's reason.
        _ => Unread(Settings.OneLine.Of(failure.Message)),
    };

    private static LineProblem Unread(string reason) => LineProblem.Of(ProblemTypes.Invalid, $"The file was not read to its end. {reason}");
}
