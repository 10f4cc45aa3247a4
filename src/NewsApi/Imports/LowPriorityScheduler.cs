using System.Collections.Concurrent;
using System.Runtime.InteropServices;

namespace NewsApi.Imports;

/// <summary>
/// Runs tasks on threads of low priority: requests, the writer and the index get the processors first. On Linux, .NET ignores the
/// priority of a thread, and a thread that has lowered its own cannot raise it again, so these are not threads of the pool.
/// </summary>
internal sealed partial class LowPriorityScheduler : TaskScheduler
{
    private const int ProcessOrThread = 0;
    private const int Caller = 0;
    private const int Low = 10;

    private readonly BlockingCollection<Task> _tasks = [];

    private LowPriorityScheduler()
    {
        for (var number = 1; number <= Environment.ProcessorCount; number++)
        {
            new Thread(Run) { IsBackground = true, Name = $"Import {number}", Priority = ThreadPriority.Lowest }.Start();
        }
    }

    /// <summary>The one of the process, with a thread for each processor.</summary>
    public static LowPriorityScheduler Instance { get; } = new();

    protected override void QueueTask(Task task) => _tasks.Add(task);

    protected override bool TryExecuteTaskInline(Task task, bool taskWasPreviouslyQueued) => false;

    protected override IEnumerable<Task> GetScheduledTasks() => _tasks;

    private void Run()
    {
        LowerPriority();
        foreach (var task in _tasks.GetConsumingEnumerable())
        {
            TryExecuteTask(task);
        }
    }

    private static void LowerPriority()
    {
        try
        {
            if (OperatingSystem.IsLinux())
            {
                _ = SetPriority(ProcessOrThread, Caller, Low);
            }
        }
        catch (TypeLoadException)
        {
            // No library of this name (DllNotFoundException), as with musl: the priority stays.
        }
    }

    [LibraryImport("libc", EntryPoint = "setpriority")]
    private static partial int SetPriority(int which, int who, int nice);
}
