using Lucene.Net.Store;

namespace NewsApi.Search.Index;

/// <summary>
/// A folder whose files are read where the system maps them into memory. Lucene's own reads them byte by byte, and those
/// who search read most of all.
/// </summary>
internal sealed class MappedDirectory(string path) : FSDirectory(new DirectoryInfo(path), null)
{
    public override IndexInput OpenInput(string name, IOContext context)
    {
        EnsureOpen();
        var file = new MappedFile(Path.Combine(path, name));
        return new MappedInput(name, file, 0, file.Length) { OwnsFile = true };
    }

    public override IndexInputSlicer CreateSlicer(string name, IOContext context)
    {
        EnsureOpen();
        return new Slicer(name, new MappedFile(Path.Combine(path, name)));
    }

    private sealed class Slicer(string name, MappedFile file) : IndexInputSlicer
    {
        public override IndexInput OpenSlice(string sliceDescription, long offset, long length) =>
            new MappedInput($"{sliceDescription} of {name}", file, offset, length);

        [Obsolete("Lucene asks for it of indexes before version 4 only.")]
        public override IndexInput OpenFullSlice() => OpenSlice("all", 0, file.Length);

        protected override void Dispose(bool disposing) => file.Dispose();
    }
}
