namespace DocDsl.Formats;

/// <summary>What a document can be exported as.</summary>
public enum ExportFormat
{
    /// <summary>JSON of the published schema, which can be imported again.</summary>
    Json,

    /// <summary>One page that needs nothing else.</summary>
    Html,

    /// <summary>CommonMark with notes.</summary>
    Markdown,

    /// <summary>Akoma Ntoso 3.0, which can be imported again.</summary>
    AkomaNtoso,

    /// <summary>JSON-LD of schema.org's FAQPage; answered questions only.</summary>
    FaqJsonLd,

    /// <summary>RFC 4180: a row for each question.</summary>
    Csv,

    /// <summary>HL7 FHIR R4: a QuestionnaireResponse, which contains its Questionnaire.</summary>
    Fhir,

    /// <summary>A Word document (Office Open XML).</summary>
    Docx,

    /// <summary>An Excel workbook (Office Open XML).</summary>
    Xlsx,
}
