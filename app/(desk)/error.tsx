'use client'

export { FailedPage as default } from '@/components/desk/failed-page'
