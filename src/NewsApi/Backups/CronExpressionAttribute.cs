using Cronos;
using NewsApi.Settings;

namespace NewsApi.Backups;

/// <summary>Requires a cron expression of five fields that has an occurrence (<c>0 0 31 2 *</c> has none), or an empty value.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class CronExpressionAttribute : SettingRuleAttribute
{
    public override string Allowed => "a cron expression of five fields, such as '0 3 * * *' for 3:00 UTC every day, or empty for never";

    public override bool IsValid(object? value) => value is ""
        || (value is string text && CronExpression.TryParse(text, out var cron) && cron.GetNextOccurrence(DateTime.UnixEpoch) is not null);
}
