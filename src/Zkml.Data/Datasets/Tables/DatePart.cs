namespace Zkml.Data.Datasets.Tables;

/// <summary>What a model sees of a date or a time.</summary>
public enum DatePart
{
    /// <summary>Days since 1 January 1970, with the fraction of the day.</summary>
    Days,

    /// <summary>Seconds since 1 January 1970, 0:00.</summary>
    Seconds,

    /// <summary>The year.</summary>
    Year,

    /// <summary>The month, 1 to 12.</summary>
    Month,

    /// <summary>The day of the month, 1 to 31.</summary>
    Day,

    /// <summary>The day of the week: 1 for Monday to 7 for Sunday.</summary>
    Weekday,

    /// <summary>The hour, 0 to 23.</summary>
    Hour,

    /// <summary>The minute, 0 to 59.</summary>
    Minute,
}
