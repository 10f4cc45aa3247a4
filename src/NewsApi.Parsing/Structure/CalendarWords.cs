using System.Collections.Frozen;

namespace NewsApi.Parsing.Structure;

/// <summary>The words that dates are made of.</summary>
internal static class CalendarWords
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Months = Words(
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
        "Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec",
        "Januar", "Februar", "März", "Mai", "Juni", "Juli", "Oktober", "Dezember", "janvier", "février", "mars", "avril", "juin", "juillet",
        "août", "septembre", "octobre", "novembre", "décembre", "enero", "febrero", "marzo", "abril", "mayo", "junio", "julio", "agosto",
        "septiembre", "octubre", "noviembre", "diciembre", "ene", "abr", "ago", "dic", "janeiro", "fevereiro", "março", "maio", "junho",
        "julho", "setembro", "outubro", "novembro", "dezembro", "gennaio", "febbraio", "aprile", "maggio", "giugno", "luglio", "settembre",
        "ottobre", "dicembre", "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября", "октября", "ноября",
        "декабря", "янв", "фев", "мар", "апр", "июн", "июл", "авг", "сен", "окт", "ноя", "дек");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Days = Words(
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday", "Mon", "Tue", "Tues", "Wed", "Thu", "Thur", "Thurs",
        "Fri", "Sat", "Sun");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Clock = Words(
        "Published", "Updated", "Posted", "Modified", "Created", "Last", "First", "Date", "on", "at", "am", "pm", "a.m", "p.m", "GMT", "UTC",
        "BST", "CET", "CEST", "IST", "EST", "EDT", "ET", "CST", "CDT", "PST", "PDT", "PT", "AEST", "MSK", "JST", "KST", "Z", "th", "st", "nd",
        "rd", "of", "ago", "read", "h", "Uhr", "de", "Stand", "Veröffentlicht", "Aktualisiert", "um", "Publié", "le", "à", "mis", "jour", "Publicado",
        "Actualizado", "el", "las", "Atualizado", "em", "às", "Pubblicato", "Aggiornato", "il", "alle", "ore", "Gepubliceerd", "Bijgewerkt", "op",
        "Опубликовано", "Обновлено", "в");

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Units = Words(
        "min", "mins", "minute", "minutes", "hour", "hours", "day", "days", "week", "weeks");

    public static bool IsMonth(ReadOnlySpan<char> word) => Months.Contains(word.TrimEnd('.'));

    public static bool IsDay(ReadOnlySpan<char> word) => Days.Contains(word.TrimEnd('.'));

    /// <summary>Whether the word belongs to a line like "Last updated on 4 February at 10:15 GMT".</summary>
    public static bool IsOfClock(ReadOnlySpan<char> word) => Clock.Contains(word) || IsUnit(word) || IsMonth(word) || IsDay(word);

    public static bool IsUnit(ReadOnlySpan<char> word) => Units.Contains(word);

    private static FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Words(params string[] words) =>
        words.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
}
