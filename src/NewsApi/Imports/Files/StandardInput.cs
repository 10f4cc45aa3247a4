using System.IO.Pipelines;

namespace NewsApi.Imports.Files;

/// <summary>The standard input, as a stream whose reading can be cancelled: that of the console waits for the next byte.</summary>
internal static class StandardInput
{
    public static Stream Open()
    {
        var pipe = new Pipe();
        _ = CopyAsync(pipe.Writer);
        return pipe.Reader.AsStream();
    }

    // The reader gets the failure.
    private static async Task CopyAsync(PipeWriter writer)
    {
        try
        {
            await using var input = Console.OpenStandardInput();
            await input.CopyToAsync(writer);
            await writer.CompleteAsync();
        }
        catch (Exception failure)
        {
            await writer.CompleteAsync(failure);
        }
    }
}
