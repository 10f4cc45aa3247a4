using System.Runtime.InteropServices;

namespace NewsApi.Access.Limiting;

/// <summary>Memory that the process holds and does not use.</summary>
internal static partial class UnusedMemory
{
    // M_ARENA_MAX of malloc.h.
    private const int MaxHeaps = -8;

    /// <summary>
    /// Limits the C library to a heap for each processor instead of eight: SQLite's memory is spread over them, and little of it can be
    /// returned. After large texts on two processors the process has 353 MB instead of 380.
    /// </summary>
    public static void LimitHeaps() => CallLibrary(() => SetOption(MaxHeaps, Environment.ProcessorCount));

    /// <summary>Returns it to the system: garbage, pooled arrays that were not used for 30 s, freed memory of SQLite.</summary>
    public static void Release()
    {
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        ReleaseHeaps();
    }

    /// <summary>Returns freed memory of SQLite and the runtime that the C library keeps.</summary>
    public static void ReleaseHeaps() => CallLibrary(() => TrimHeap(0));

    private static void CallLibrary(Func<int> function)
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                _ = function();
            }
        }
        catch (TypeLoadException)
        {
            // Neither the function (EntryPointNotFoundException) nor such a library (DllNotFoundException): only glibc has it.
        }
    }

    // https://man7.org/linux/man-pages/man3/mallopt.3.html
    [LibraryImport("libc", EntryPoint = "mallopt")]
    private static partial int SetOption(int option, int value);

    // https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    [LibraryImport("libc", EntryPoint = "malloc_trim")]
    private static partial int TrimHeap(nint keptBytes);
}
