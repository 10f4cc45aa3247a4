using NewsApi.Data;
using NewsApi.Jobs;
using NewsApi.Settings;

namespace NewsApi.Backups;

/// <summary>Makes backups as background jobs, one at a time.</summary>
internal sealed partial class BackupService(
    StoreArchive archive, BackupFolder folder, JobList jobs, IHostApplicationLifetime lifetime, ILogger<BackupService> logger)
{
    private readonly Lock _lock = new();
    private Task _running = Task.CompletedTask;
    private Job? _job;

    /// <summary>Starts a backup, unless one is running, and returns its job.</summary>
    public Job Start()
    {
        lock (_lock)
        {
            if (_running.IsCompleted || _job is null)
            {
                var job = jobs.Create(JobKind.Backup);
                _running = Task.Run(() => RunAsync(job.Id));
                _job = job;
            }

            return jobs.Find(_job.Id) ?? _job;
        }
    }

    /// <summary>Completes when no backup is running.</summary>
    public Task WaitAsync()
    {
        lock (_lock)
        {
            return _running;
        }
    }

    private async Task RunAsync(long job)
    {
        try
        {
            var file = folder.NextFile();
            var manifest = await archive.BackUpAsync(
                file, (done, total) => jobs.Report(job, done, total), lifetime.ApplicationStopping);
            LogMade(file, manifest.CountOf("Articles"), manifest.Bytes);
            folder.DeleteOldest().ForEach(LogDeleted);
            jobs.Succeed(job);
        }
        catch (OperationCanceledException)
        {
            jobs.Fail(job, "The server stopped before the backup was complete.");
        }
        catch (Exception failure) when (StartFailure.Explain(failure) is [var reason, ..])
        {
            LogFailed(reason);
            jobs.Fail(job, "The backup could not be made; the server's log says why.");
        }
        catch (Exception failure)
        {
            logger.LogError(failure, "The backup failed");
            jobs.Fail(job, "The backup could not be made; the server's log says why.");
        }
    }

    [LoggerMessage(LogLevel.Information, "Made and verified the backup {File} with {Articles} articles and {Bytes} bytes")]
    private partial void LogMade(string file, long articles, long bytes);

    [LoggerMessage(LogLevel.Information, "Deleted the backup {Name}, which exceeds the number of backups to keep")]
    private partial void LogDeleted(string name);

    [LoggerMessage(LogLevel.Error, "{Reason}")]
    private partial void LogFailed(string reason);
}
